from functools import wraps


def retry(times, on=Exception):
    def decorator(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except on as error:
                    print(f"attempt {attempt}: {error}")
                    if attempt == times:
                        raise

        return wrapper

    return decorator


attempts = []


@retry(times=3, on=ConnectionError)
def fetch_orders():
    attempts.append("try")
    if len(attempts) < 3:
        raise ConnectionError("refused")
    return ["tea", "milk"]


print(fetch_orders())
