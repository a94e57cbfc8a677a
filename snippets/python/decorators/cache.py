from functools import cache


@cache
def load_rate(currency, *, day="today"):
    print("loading", currency, day)
    return {"EUR": 1.0, "USD": 1.1}[currency]


load_rate("USD")
load_rate("USD")
load_rate("USD", day="today")  # written otherwise: another entry
print(load_rate.cache_info())

load_rate.cache_clear()
load_rate("USD")

try:
    load_rate(["USD"])
except TypeError as error:
    print(str(error).splitlines()[0])
