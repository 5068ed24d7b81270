// SPDX-License-Identifier: MIT
#include "app/genesys/CallSource.h"

namespace readback {

CallSource::~CallSource() = default;

CallHandle CallSource::probe(
    const Conversation &conversation, Priority priority, QObject *context, Callback<Done> done)
{
    const Completion<Done> completion(context, std::move(done));
    completion.hold(transcript(
        conversation, priority, context, [completion](const Result<Transcript> &transcript) {
            if (!transcript)
                completion.finish(transcript.error());
            else if (transcript->phrases.empty())
                completion.finish(Error::of(ErrorKind::NoTranscript));
            else
                completion.finish(Done());
        }));
    return completion.handle();
}

} // namespace readback
