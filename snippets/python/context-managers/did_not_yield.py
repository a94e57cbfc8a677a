from contextlib import contextmanager

prices = {"tea": 3.5}


@contextmanager
def price_of(item):
    if item in prices:
        yield prices[item]


@contextmanager
def with_retry(times):
    for attempt in range(times):
        print("attempt", attempt)
        yield


for manager in price_of("milk"), with_retry(3):
    try:
        with manager:
            print("body")
    except RuntimeError as error:
        print(error)
