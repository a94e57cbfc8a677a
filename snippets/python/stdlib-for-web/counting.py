from collections import Counter, defaultdict

items = ["tea", "milk", "tea", "jam", "tea", "milk"]
count = Counter(items)
print(count.most_common(2), count["rice"], count.total())
count.update(["jam", "jam"])
print(count["jam"], count - Counter(tea=2))

orders = [("ada", "tea"), ("bob", "milk"), ("ada", "jam")]
by_user = defaultdict(list)
for user, item in orders:
    by_user[user].append(item)
print(dict(by_user))

print(by_user.get("eve"), by_user["eve"], len(by_user))
