from email_validator import validate_email

print(validate_email("Ada@EXAMPLE.com", check_deliverability=False).normalized)
