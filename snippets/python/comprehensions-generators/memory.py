import tracemalloc


def list_total(count):
    return sum([number * 2 for number in range(count)])


def generator_total(count):
    return sum(number * 2 for number in range(count))


def peak(function, count):
    tracemalloc.start()
    function(count)
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return size


for function in list_total, generator_total:
    few, many = peak(function, 10_000), peak(function, 100_000)
    print(function.__name__)
    print("  more than 1 MB:", many > 1_000_000)
    print("  grows with the count:", many > 5 * few)
