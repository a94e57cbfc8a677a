import itertools as it


def small(number):
    return number < 3


letters, numbers = "abc", [1, 4, 2]

results = {
    "chain": it.chain(letters, numbers),
    "chain.from_iterable": it.chain.from_iterable(["ab", "cd"]),
    "islice": it.islice(letters, 1, None),
    "pairwise": it.pairwise(numbers),
    "zip_longest": it.zip_longest(letters, [1, 4], fillvalue=0),
    "accumulate": it.accumulate(numbers),
    "takewhile": it.takewhile(small, numbers),
    "dropwhile": it.dropwhile(small, numbers),
    "filterfalse": it.filterfalse(small, numbers),
    "compress": it.compress(letters, [True, False, True]),
    "starmap": it.starmap(pow, [(2, 3), (3, 2)]),
}
for name, result in results.items():
    print(f"{name:20}", *result)
