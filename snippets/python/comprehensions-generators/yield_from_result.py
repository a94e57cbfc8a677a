def read_rows(lines):
    skipped = 0
    for line in lines:
        if line.startswith("#"):
            skipped += 1
        else:
            yield line
    return skipped


def report(lines):
    skipped = yield from read_rows(lines)
    yield f"({skipped} skipped)"


print(list(report(["tea", "# old", "milk"])))
print(list(read_rows(["tea", "# old", "milk"])))
