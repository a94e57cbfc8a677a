try:
    count = int("three")
    print("not reached")
except ValueError as error:
    print("not a number:", error)
    count = 1
print(count)
