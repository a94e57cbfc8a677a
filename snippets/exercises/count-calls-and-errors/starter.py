def counted(function):
    def wrapper():
        return function()

    return wrapper
