def countdown(start):
    print("begin")
    while start > 0:
        yield start
        start -= 1
    print("end")


numbers = countdown(2)
print("nothing has run yet")
print(next(numbers))
print(next(numbers))
print(next(numbers, "no more"))

print(list(countdown(3)))
