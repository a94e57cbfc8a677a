from functools import update_wrapper


class CountCalls:
    def __init__(self, function):
        update_wrapper(self, function)
        self.function = function
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)


@CountCalls
def send_mail(address):
    return f"sent to {address}"


send_mail("ada@example.com")
print(send_mail("bob@example.com"))
print(send_mail.__name__, send_mail.calls)
