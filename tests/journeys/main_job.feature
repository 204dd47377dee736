Feature: From a folder of papers to a briefing that can be proved
  An official takes in last year's papers, finds what Indonesia said about prevention, keeps what
  matters, and hands in a briefing in Word whose quotations can be traced.

  Scenario: What Idham said about prevention goes into a briefing
    Given the sample papers are taken in
    When the official searches for "prevention speaker:idham"
    Then every hit holds words of "Idham"
    When the official marks the first hit with the note "Use this in the opening"
    And records that "Indonesia" will "share information across borders" by "June 2027"
    And writes the briefing "Prevention" with the first hit and a table of what "Indonesia" promised
    And exports the briefing "Prevention" as a Word file
    Then the Word file tells the words of Idham as reported and not as a quotation
    And a footnote of the Word file names "Idham", the report and the passage
    And the Word file holds a row for "share information across borders"
    And the note is found by searching for "opening"
    And the archive is sound

  Scenario: A quotation that somebody changed is found out
    Given the sample papers are taken in
    When the official checks the quotation "safe work sits on prevention"
    Then the answer is "changed" and shows "rests" in place of "sits"
    When the official checks the quotation "safe work rests on prevention"
    Then the answer is "exact"

  Scenario: Words that are printed in quotation marks keep them
    Given the sample papers are taken in
    When the official searches for "twelve boats aloud"
    And cites "I said twelve boats aloud, so I must say none aloud." from the first hit in the briefing "Boats"
    And exports the briefing "Boats" as a Word file
    Then the Word file holds "“I said twelve boats aloud, so I must say none aloud.”"
