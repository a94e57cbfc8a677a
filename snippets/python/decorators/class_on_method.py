from types import MethodType


class Logged:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        print(self.function.__name__, args[1:])
        return self.function(*args)


class LoggedMethod(Logged):
    def __get__(self, instance, owner=None):
        return self if instance is None else MethodType(self, instance)


class Cart:
    @Logged
    def add(self, item):
        return f"added {item}"

    @LoggedMethod
    def remove(self, item):
        return f"removed {item}"


cart = Cart()
try:
    cart.add("tea")
except TypeError as error:
    print(error)
print(cart.remove("tea"))
