# The first job. release-key.pem is there as long as this job runs.
cavra evidence bundle decisions.json --out evidence.zip --private-key release-key.pem --key-id release-2026 --retention-days 400

# The second job. trust/release.json was handed over by the security team.
cavra evidence verify evidence.zip --trust-root trust/release.json --minimum-retention-days 365
