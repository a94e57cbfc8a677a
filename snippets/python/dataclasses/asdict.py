from dataclasses import asdict, astuple, dataclass


@dataclass
class Address:
    city: str
    zip: str | None = None


@dataclass
class User:
    name: str
    address: Address
    phone: str | None = None


def without_none(pairs):
    return {key: value for key, value in pairs if value is not None}


user = User("Ada", Address("Bern"))
print(asdict(user))
print(asdict(user, dict_factory=without_none))
print(astuple(user))
print(vars(user))
