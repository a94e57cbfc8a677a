from collections import defaultdict

prices: dict[str, int] = {"tea": 5, "milk": 2}
orders: list[dict[str, int]] = [{"tea": 2}, {"tea": 1, "milk": 3}]
size: tuple[int, int] = (640, 480)
votes: tuple[int, ...] = (3, 1, 4, 1)
sold: set[str] = set()
sums: defaultdict[str, list[int]] = defaultdict(list)

for order in orders:
    for name, count in order.items():
        sold.add(name)
        sums[name].append(count * prices[name])

print(dict(sums), sorted(sold))
print(size[0], len(votes))
