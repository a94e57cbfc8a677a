prices = (price for price in [5, 12, 7])
print(12 in prices)  # reads until it finds 12
print(list(prices))
print(list(prices))
print(next(prices, "exhausted"))
