from pydantic import BaseModel, EmailStr, ValidationError


class User(BaseModel):
    age: int
    mail: EmailStr


print(User(age="3", mail="a@example.com"))
try:
    User(age="x", mail="b")
except ValidationError as error:
    print(error.error_count())
