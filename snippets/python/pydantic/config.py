# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from pydantic import BaseModel, ConfigDict, ValidationError


class Server(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
    )
    host: str
    port: int = 5000


server = Server(host=" localhost ")
print(server, server in {Server(host="localhost")})

try:
    Server(host="localhost", prot=8000)
except ValidationError as error:
    print(error.errors()[0]["loc"], error.errors()[0]["msg"])

try:
    server.port = 8000
except ValidationError as error:
    print(error.errors()[0]["loc"], error.errors()[0]["msg"])

print(server.model_copy(update={"port": "8000"}))
