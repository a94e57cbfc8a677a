# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic[email]"]
# ///
from pydantic import BaseModel, EmailStr, HttpUrl, SecretStr, ValidationError


class Account(BaseModel):
    email: EmailStr
    site: HttpUrl
    password: SecretStr


sent = {"email": "Ada@EXAMPLE.org", "site": "https://example.org"}
ada = Account(**sent, password="k-77")
print(ada)
print(ada.model_dump_json())
print(ada.password.get_secret_value(), ada.site.host, str(ada.site))

try:
    Account(email="ada@", site="example.org", password="k-77")
except ValidationError as error:
    print([(one["loc"], one["type"]) for one in error.errors()])
