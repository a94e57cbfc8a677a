import hmac

KEY = b"k-3f9a"


def sign(text):
    return hmac.digest(KEY, text.encode(), "sha256").hex()


def verify(text, signature):
    return hmac.compare_digest(sign(text).encode(), signature.encode())


signature = sign("user=ada")
print(len(signature), signature[:12])
print(verify("user=ada", signature))
print(verify("user=eve", signature))
print(verify("user=ada", "é"))
