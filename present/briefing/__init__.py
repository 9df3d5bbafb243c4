"""Where the stages meet: a request becomes a draft, and the draft a package.

Modules are imported one by one, so that a command waits only for what it needs.
"""
