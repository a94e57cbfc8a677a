from http import HTTPStatus

print(HTTPStatus.NOT_FOUND, HTTPStatus.NOT_FOUND.phrase)
print(repr(HTTPStatus(303)), HTTPStatus.CREATED == 201)
print(f"{HTTPStatus.CONFLICT.value} {HTTPStatus.CONFLICT.name}")
print(HTTPStatus.GONE.description)
