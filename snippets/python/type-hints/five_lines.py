def total(prices: list[int], rate: float = 0.5) -> float:
    return sum(prices) * (1 + rate)


def find_email(name: str) -> str | None:
    return {"ada": "ada@example.org"}.get(name)


stock: dict[str, int] = {"tea": 3, "milk": 0}
seen: set[str] = set()

print(total([5, 10]))
print(find_email("bob"))
print(total.__annotations__)
