class ShopError(Exception):
    """The base of what this shop raises on purpose."""


class OrderNotFound(ShopError):
    pass


class PaymentRefused(ShopError):
    pass


class CardExpired(PaymentRefused):
    pass


for kind in OrderNotFound, CardExpired, ZeroDivisionError:
    try:
        raise kind
    except PaymentRefused as error:
        print("ask for another card:", repr(error))
    except ShopError as error:
        print("tell the customer:", repr(error))
    except Exception as error:
        print("a bug, log it:", repr(error))
