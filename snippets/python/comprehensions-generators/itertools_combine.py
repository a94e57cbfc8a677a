import itertools as it

one, two = it.tee([1, 4, 2])

results = {
    "product": it.product("ab", [1, 2]),
    "combinations": it.combinations("abc", 2),
    "permutations": it.permutations("ab"),
    "count": it.islice(it.count(10, 5), 3),
    "cycle": it.islice(it.cycle("abc"), 5),
    "repeat": it.repeat("a", 3),
    "tee": [next(one), next(one), next(two)],
}
for name, result in results.items():
    print(f"{name:14}", *result)
