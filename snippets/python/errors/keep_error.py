problem = None

try:
    float("free")
except ValueError as error:
    problem = error

print("error" in globals())
print(repr(problem))
