Feature: Mark a passage and find it again
  An official marks a passage that is read, comments on it and tags it, and finds it again by the tag
  or by the words of the comment. Each takes three steps at most.

  Scenario: With the keyboard alone
    Given a passage in the reader
    When the official writes "For the opening #gauges" on it by key
    Then the passage is marked, noted and tagged after at most 3 steps

  Scenario: With the mouse alone
    Given a passage in the reader
    When the official writes "For the opening #gauges" beside it by mouse
    Then the passage is marked, noted and tagged after at most 3 steps

  Scenario: Found again by the tag
    Given a passage in the reader
    And it is marked with the note "For the opening" and the tag "gauges"
    When the official searches for "tag:gauges"
    Then the passage is the one that is found after at most 3 steps

  Scenario: Found again by the words of the comment
    Given a passage in the reader
    And it is marked with the note "For the opening" and the tag "gauges"
    When the official searches for "note:opening"
    Then the passage is the one that is found after at most 3 steps
