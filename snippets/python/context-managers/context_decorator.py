from contextlib import ContextDecorator


class Counted(ContextDecorator):
    entered = 0

    def __enter__(self):
        self.entered += 1
        return self

    def __exit__(self, exc_type, exc, traceback):
        print("entered", self.entered)


counted = Counted()


@counted
def send_mail(address):
    print("mail to", address)


send_mail("ada@a.example")
send_mail("bob@b.example")
