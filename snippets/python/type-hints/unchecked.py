def double(price: int) -> int:
    return price * 2


print(double(5))
print(double("5"))
print(double.__annotations__)
