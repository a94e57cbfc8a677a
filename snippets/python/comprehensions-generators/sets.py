visits = ["/home", "/Login", "/login", "/home", "/about"]

pages = {path.lower() for path in visits}
print(len(pages), sorted(pages))

print(list(dict.fromkeys(path.lower() for path in visits)))
print(type({}), type(set()))
