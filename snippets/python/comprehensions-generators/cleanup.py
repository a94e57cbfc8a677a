from contextlib import closing


def rows():
    print("open")
    try:
        yield "first"
        yield "second"
    finally:
        print("close")


with closing(rows()) as reader:
    for row in reader:
        print(row)
        break
print("after")
