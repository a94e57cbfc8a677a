group = ExceptionGroup(
    "3 of 5 orders failed",
    [
        TimeoutError("order 1001"),
        ExceptionGroup("payment", [ValueError("order 1003")]),
        TimeoutError("order 1005"),
    ],
)

timeouts, others = group.split(TimeoutError)
print(timeouts.exceptions)
print(others.exceptions)

print(group.subgroup(ValueError).exceptions)
print(group.subgroup(KeyError))
print(group.subgroup(lambda error: "1005" in str(error)).exceptions)
