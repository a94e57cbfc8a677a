def running_average():
    total = count = 0
    average = None
    while True:
        price = yield average
        total += price
        count += 1
        average = total / count


averages = running_average()
next(averages)  # run to the first yield
print(averages.send(10))
print(averages.send(20))
print(averages.send(60))

try:
    running_average().send(10)
except TypeError as error:
    print(error)
