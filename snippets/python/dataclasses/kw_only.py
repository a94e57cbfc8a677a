from dataclasses import KW_ONLY, dataclass, field


@dataclass(kw_only=True)
class Price:
    amount: int
    currency: str = "EUR"


@dataclass
class Mail:
    to: str
    _: KW_ONLY
    subject: str = "(none)"
    urgent: bool


@dataclass
class Upload:
    name: str
    public: bool = field(default=False, kw_only=True)


print(Price(amount=5))
print(Mail("ada@example.com", urgent=True))
print(Upload("tea.png", public=True))
try:
    Price(5)
except TypeError as error:
    print(error)
