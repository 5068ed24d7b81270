// SPDX-License-Identifier: MIT
#include "app/text/TranscriptStatusText.h"

#include "app/text/LocalTime.h"

#include <QCoreApplication>

#include <array>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

struct StateRow
{
    TranscriptState state;
    const char *name;
    const char *words;
    const char *reason;
    const char *sentence;
};

// In the order of the enum.
constexpr std::array kStates{
    StateRow{TranscriptState::Unknown, "unknown",
        QT_TRANSLATE_NOOP("TranscriptStatus", "Not asked"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "not asked for yet"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "The transcript has not been asked for yet.")},
    StateRow{TranscriptState::Ready, "ready", QT_TRANSLATE_NOOP("TranscriptStatus", "Ready"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "ready"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "The transcript is ready.")},
    StateRow{TranscriptState::NotReady, "processing",
        QT_TRANSLATE_NOOP("TranscriptStatus", "Processing"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "not ready yet"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "The transcript is not ready yet.")},
    StateRow{TranscriptState::None, "none", QT_TRANSLATE_NOOP("TranscriptStatus", "None"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "no reason is known"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "This call has no transcript.")},
    StateRow{TranscriptState::Failed, "failed", QT_TRANSLATE_NOOP("TranscriptStatus", "Failed"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "the transcript could not be fetched"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "The transcript could not be fetched.")},
    StateRow{TranscriptState::Forbidden, "forbidden",
        QT_TRANSLATE_NOOP("TranscriptStatus", "No permission"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "a permission is missing"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "A permission is missing.")},
};

struct ReasonRow
{
    TranscriptReason reason;
    const char *words;
    const char *because;
    const char *sentence;
};

// In the order of the enum, from the second on.
constexpr std::array kReasons{
    ReasonRow{TranscriptReason::NotRecorded, QT_TRANSLATE_NOOP("TranscriptStatus", "Not recorded"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "the call was not recorded"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "No transcript: the call was not recorded.")},
    ReasonRow{TranscriptReason::NotTranscribed, QT_TRANSLATE_NOOP("TranscriptStatus", "Queue off"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "transcription is off for the queue"),
        QT_TRANSLATE_NOOP(
            "TranscriptStatus", "No transcript: transcription is off for the call's queue.")},
    ReasonRow{TranscriptReason::TooShort, QT_TRANSLATE_NOOP("TranscriptStatus", "Too short"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "the call was too short, below 10 seconds"),
        QT_TRANSLATE_NOOP("TranscriptStatus",
            "No transcript: the call lasted less than 10 seconds, which is likely too short.")},
    ReasonRow{TranscriptReason::NothingSaid, QT_TRANSLATE_NOOP("TranscriptStatus", "Empty"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "the transcript is empty: nothing was said"),
        QT_TRANSLATE_NOOP(
            "TranscriptStatus", "The transcript of this call is empty: nothing was said.")},
    ReasonRow{TranscriptReason::NoneAfterADay, QT_TRANSLATE_NOOP("TranscriptStatus", "None"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "there was none more than a day after the call"),
        QT_TRANSLATE_NOOP(
            "TranscriptStatus", "There is no transcript, more than a day after the call.")},
    ReasonRow{TranscriptReason::NoneMade, QT_TRANSLATE_NOOP("TranscriptStatus", "None"),
        QT_TRANSLATE_NOOP("TranscriptStatus", "the server says that there is none"),
        QT_TRANSLATE_NOOP(
            "TranscriptStatus", "No transcript: the server says that there is none.")},
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < kStates.size(); ++i) {
        if (kStates[i].state != static_cast<TranscriptState>(i))
            return false;
    }
    for (size_t i = 0; i < kReasons.size(); ++i) {
        if (kReasons[i].reason != static_cast<TranscriptReason>(i + 1))
            return false;
    }
    return kStates.size() == kTranscriptStates;
}
static_assert(isInOrder());

QString translated(const char *text)
{
    return QCoreApplication::translate("TranscriptStatus", text);
}

const StateRow &rowOf(TranscriptState state)
{
    return kStates[static_cast<size_t>(state)];
}

const ReasonRow *reasonRowOf(const TranscriptStatus &status)
{
    if (status.state != TranscriptState::None || status.reason == TranscriptReason::Unsaid)
        return nullptr;
    return &kReasons[static_cast<size_t>(status.reason) - 1];
}

QString waitingSentence(const TranscriptStatus &status)
{
    QStringList parts{translated(rowOf(status.state).sentence)};
    if (status.tries > 0)
        parts += QCoreApplication::translate(
            "TranscriptStatus", "Asked for %n time(s).", nullptr, status.tries);
    if (status.nextTry.isValid())
        parts += QCoreApplication::translate("TranscriptStatus", "Next try at %1.")
                     .arg(shortTime(status.nextTry.toLocalTime().time()));
    return parts.join(u' ');
}

} // namespace

QString statusWords(const TranscriptStatus &status)
{
    const auto *reason = reasonRowOf(status);
    return translated(reason ? reason->words : rowOf(status.state).words);
}

QString statusReason(const TranscriptStatus &status)
{
    if (status.error && !status.error->what.isEmpty())
        return status.error->what;
    const auto *reason = reasonRowOf(status);
    return translated(reason ? reason->because : rowOf(status.state).reason);
}

QString statusSentence(const TranscriptStatus &status)
{
    if (status.state == TranscriptState::NotReady)
        return waitingSentence(status);
    const auto *reason = reasonRowOf(status);
    const auto sentence = translated(reason ? reason->sentence : rowOf(status.state).sentence);
    if (!status.error)
        return sentence;
    // What is missing says by itself that something is.
    return status.state == TranscriptState::Forbidden ? describe(*status.error)
                                                      : sentence + u' ' + describe(*status.error);
}

QString statusName(TranscriptState state)
{
    return QString::fromLatin1(rowOf(state).name);
}

} // namespace readback
