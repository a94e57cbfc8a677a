from functools import wraps


def requires_open(method):
    @wraps(method)
    def wrapper(self, *args, **kwargs):
        if self.closed:
            raise ValueError(f"{method.__name__}: the account is closed")
        return method(self, *args, **kwargs)

    return wrapper


class Account:
    def __init__(self):
        self.balance = 0
        self.closed = False

    @requires_open
    def deposit(self, amount):
        self.balance += amount
        return self.balance


account = Account()
print(account.deposit(50))
account.closed = True
try:
    account.deposit(10)
except ValueError as error:
    print(error)
