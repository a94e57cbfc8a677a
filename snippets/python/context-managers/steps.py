class Order:
    def __enter__(self):
        print("enter")
        return "order 7"

    def __exit__(self, exc_type, exc, traceback):
        print("exit:", repr(exc))


def place(count):
    with Order() as order:
        print(f"body: {order}, {count}")
        if count == 0:
            return
        print("each:", 12 / float(count))
    print("after with")


place(3)
place(0)
try:
    place("many")
except ValueError:
    print("except")
