"""The rules of the Care Act and the guidance for requests, assessments and plans.

A rule is a function that answers whether it is kept. The first line of its docstring is the message a person sees when it
is not; the line "Source:" names where it comes from.
"""
