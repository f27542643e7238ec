"""Why a person is asked what a criterion's rule leaves to one."""
