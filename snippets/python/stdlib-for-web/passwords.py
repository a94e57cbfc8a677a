# /// script
# requires-python = ">=3.11"
# dependencies = ["werkzeug"]
# ///
from werkzeug.security import check_password_hash, generate_password_hash

stored = generate_password_hash("correct horse")
print(stored.split("$")[0])
print(check_password_hash(stored, "correct horse"))
print(check_password_hash(stored, "wrong horse"))
print(stored == generate_password_hash("correct horse"))
