handlers = {}


def handles(event):
    def decorator(function):
        handlers[event] = function
        return function  # not wrapped

    return decorator


@handles("order.paid")
def send_receipt(order):
    return f"receipt for {order}"


@handles("order.cancelled")
def refund(order):
    return f"refund for {order}"


print(list(handlers))
print(handlers["order.paid"](1001))
print(refund(1002))
