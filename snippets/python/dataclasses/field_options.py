from dataclasses import dataclass, field


@dataclass(frozen=True)
class User:
    name: str
    token: str = field(repr=False)
    seen: int = field(default=0, compare=False)
    roles: list[str] = field(default_factory=list, hash=False)


ada = User("Ada", "k-3f9a", seen=1)
print(ada)
print(ada == User("Ada", "k-3f9a", seen=2))
print(ada == User("Ada", "k-0000"))
print(ada == User("Ada", "k-3f9a", roles=["admin"]))
print({ada: "kept"}[User("Ada", "k-3f9a")])
