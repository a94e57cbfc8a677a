from dataclasses import dataclass


@dataclass
class User:
    name: str
    age: int

    def __post_init__(self):
        self.name = self.name.strip()
        if not self.name:
            raise ValueError("name must not be empty")
        if not isinstance(self.age, int):
            kind = type(self.age).__name__
            raise TypeError(f"age must be int, not {kind}")


print(User("  Ada ", 36))
for name, age in ("", 36), ("Bob", "41"):
    try:
        User(name, age)
    except (ValueError, TypeError) as error:
        print(error)

user = User("Eve", 29)
user.age = "thirty"
print(user)
