prices = [5, 12, 7, 12]

print([price * 2 for price in prices])
print([price for price in prices if price > 6])
print({price: price * 2 for price in prices})
print({price % 10 for price in prices} == {2, 5, 7})
print(sum(price * 2 for price in prices))
