from contextlib import closing


class Printer:
    def send(self, text):
        print("print", text)

    def close(self):
        print("close")


try:
    with Printer() as printer:
        printer.send("receipt 7")
except TypeError as error:
    print(type(error).__name__)

with closing(Printer()) as printer:
    printer.send("receipt 7")
