def describe(items):
    match items:
        case []:
            return "empty"
        case [item]:
            return f"only {item}"
        case [first, second]:
            return f"{first} and {second}"
        case [first, *others, last]:
            return f"{first}, {len(others)} others, {last}"


print(describe([]))
print(describe(("tea",)))
print(describe(["tea", "milk"]))
print(describe(["tea", "milk", "bread", "jam"]))
print(describe(range(1, 10)))
