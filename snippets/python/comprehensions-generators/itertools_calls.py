import itertools as it


def small(number):
    return number < 3


letters, numbers = "abc", [1, 4, 2]
one, two = it.tee(numbers)

results = {
    "chain": it.chain(letters, numbers),
    "chain.from_iterable": it.chain.from_iterable(["ab", "cd"]),
    "islice": it.islice(letters, 1, None),
    "pairwise": it.pairwise(numbers),
    "zip_longest": it.zip_longest(letters, [1, 4], fillvalue=0),
    "tee": [next(one), next(one), next(two)],
    "accumulate": it.accumulate(numbers),
    "takewhile": it.takewhile(small, numbers),
    "dropwhile": it.dropwhile(small, numbers),
    "filterfalse": it.filterfalse(small, numbers),
    "compress": it.compress(letters, [True, False, True]),
    "starmap": it.starmap(pow, [(2, 3), (3, 2)]),
    "product": it.product("ab", [1, 2]),
    "combinations": it.combinations(letters, 2),
    "permutations": it.permutations("ab"),
    "count": it.islice(it.count(10, 5), 3),
    "cycle": it.islice(it.cycle(letters), 5),
    "repeat": it.repeat("a", 3),
}
for name, result in results.items():
    print(f"{name:20}", *result)
