"""What holds for every test."""

from hypothesis import HealthCheck, settings

# A test says what is so, not how fast: on a busy machine one example can take a second.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
