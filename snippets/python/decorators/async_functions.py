import asyncio
from functools import wraps
from inspect import iscoroutinefunction


def logged(function):
    def report(result):
        print(function.__name__, "->", result)
        return result

    @wraps(function)
    def wrapper(*args, **kwargs):
        return report(function(*args, **kwargs))

    @wraps(function)
    async def async_wrapper(*args, **kwargs):
        return report(await function(*args, **kwargs))

    return async_wrapper if iscoroutinefunction(function) else wrapper


@logged
def double(number):
    return number * 2


@logged
async def fetch_name(user_id):
    await asyncio.sleep(0)
    return f"user {user_id}"


double(4)
asyncio.run(fetch_name(7))
