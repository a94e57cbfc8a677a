from enum import StrEnum


class Status(StrEnum):
    NEW = "new"
    PAID = "paid"

    @property
    def label(self):
        return {"new": "Just placed", "paid": "Paid"}[self]

    @classmethod
    def _missing_(cls, text):
        wanted = str(text).strip().lower()
        return next((one for one in cls if one.value == wanted), None)


print(Status.NEW.label)
print([(one.value, one.label) for one in Status])
print(repr(Status(" Paid ")))
